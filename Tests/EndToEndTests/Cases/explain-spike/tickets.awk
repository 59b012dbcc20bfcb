# Three matters over 61 days; the second has an outburst on 22 and 23 April in Berlin, where three of its tickets a day
# lie after midnight that lie before it in UTC.
function ticket(month, day, time, customer, subject, text) {
  number++
  printf "s%04d,2026-%02d-%02dT%sZ,solved,c%d,%s,%s,We have looked into it.\n", number, month, day, time, customer, subject, text
}
BEGIN {
  print "ticket_id,created_at,status,customer_id,subject,customer_text,agent_text"
  for (month = 3; month <= 4; month++) {
    for (day = 1; day <= (month == 3 ? 31 : 30); day++) {
      for (i = 0; i < 3 + (day * 7) % 3; i++)
        ticket(month, day, sprintf("%02d:10:00", 8 + i), number, "Delivery", "where is the parcel with my  shoes")
      for (i = 0; i < 2 + (day * 5) % 3; i++)
        ticket(month, day, sprintf("%02d:20:00", 9 + i), number, "Login", "I cannot log in and the password reset mail of my  account does not arrive")
      for (i = 0; i < 3 + (day * 3) % 2; i++)
        ticket(month, day, sprintf("%02d:30:00", 10 + i), number, "Invoice", "please send the invoice for the  lamp again")
      if (month == 4 && (day == 22 || day == 23))
        for (i = 0; i < 14; i++)
          ticket(month, day - (i < 3), sprintf("%02d:40:00", i < 3 ? 23 : 6 + i), number, "Login", "I cannot log in and the password reset mail of my account does not arrive")
    }
  }
}
