# A help desk of eight topics in 2026: 8 weeks before the live date (2 March) and 4 after, 10 tickets a topic and week.
# From the live date on the task "refund" starts in most tickets about refunds and adds about 40 points.
function draw() { x = (x * 16807) % 2147483647; return x / 2147483647 }
function stamp(day, hour,   m) { for (m = 1; day > length_of[m]; m++) day -= length_of[m]; return sprintf("2026-%02d-%02dT%02d:00:00Z", m, day, hour) }
function ticket(day, topic,   rate, starts, resolved, hour) {
  id++; hour = int(draw() * 20) + 1
  starts = topic == 1 && day >= 61 && draw() < 0.8 || topic == 2 && day >= 61 && draw() < 0.04
  rate = (topic == 1 && day < 61 && day >= 33 ? 0.2 : 0.35) + (starts && topic == 1 ? 0.5 : 0)
  resolved = draw() < rate
  printf "%04d,%s,%s,solved,chat,c%d,\"%s, number %d\",Done.,%s,%d,%s,%d\n", id, stamp(day, hour), stamp(day, hour + 1),
    int(draw() * 300), words[topic], 1000 + int(draw() * 9000), resolved ? "ai" : "human", !resolved,
    draw() < 0.3 ? (draw() < 0.6 ? 5 : 2) : "", draw() < 0.04 > "tickets.csv"
  if (starts) printf "x%04d,refund,%04d,%s,%s,%s,production\n", id, id, stamp(day, hour), resolved ? "completed" : draw() < 0.6 ? "handover" : "failed",
    resolved ? "" : draw() < 0.7 ? "order older than 90 days" : "" > "task_executions.csv"
  if (starts) printf "x%04d,1,tool,find_order,ok\n", id > "task_steps.csv"
  if (starts && resolved) printf "x%04d,2,reply,confirm,ok\n", id > "task_steps.csv"
}
BEGIN {
  x = 20260302
  split("31 28 31 30", length_of, " ")
  split("refund the money for my returned shoes|change the delivery address of my parcel|forgot my password and cannot login|send the invoice as pdf for accounting|voucher code rejected at the checkout|cancel my monthly magazine subscription|warranty repair of the broken kettle|unsubscribe from the daily newsletter", words, "|")
  print "ticket_id,created_at,solved_at,status,channel,customer_id,customer_text,ai_text,resolved_by,handover,csat,reopens" > "tickets.csv"
  print "execution_id,task_name,ticket_id,started_at,status,outcome_reason,environment" > "task_executions.csv"
  print "execution_id,step_index,kind,name,status" > "task_steps.csv"
  for (day = 5; day < 89; day++) for (topic = 1; topic <= 8; topic++) { ticket(day, topic); if (day % 7 < 3) ticket(day, topic) }
  printf "9999,%s,,open,chat,c1,thank you,,,0,,0\n", stamp(93, 12) > "tickets.csv"
}
