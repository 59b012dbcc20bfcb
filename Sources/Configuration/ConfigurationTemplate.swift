extension AssayConfiguration {
  /// The commented file that `assay init` writes; reading it back gives the defaults.
  package static let template = """
    # Assay's configuration. Every line may be left out; what stands here is the default.

    account:
      id: default
      name: ""
      zone: Etc/UTC            # the zone of billing periods and of days in the report
      anchor_day: 1            # the day of the month a billing period starts on; the last one of a shorter month
      # A new zone or anchor day takes effect at the first start of a period not before its day:
      # changes: [{from: 2026-07-01, zone: Europe/Berlin, anchor_day: 15}]
      enterprise: false        # an Enterprise plan needs no minimum of tickets
      currency: USD

    # Files and folders to read, relative to this file: tickets, executions and invoices together.
    inputs: []

    review:                    # a filled-in review_pack.csv, relative to this file

    ai_agent:
      author_ids: []           # the AI agent's author ids in the help desk
      names: []                # its names, where the export names who wrote or resolved something

    ingest:
      closed_stages: []        # statuses or pipeline stages of your own that mean closed, such as [Won, Shipped]
      accept_guessed_columns: false   # true reads tables of unknown help desks by guessed columns, without --yes
      # null_tokens: ["-", "N/A", "null", "None", "nan", "\\N", "?"]   # whole cells that mean "no value"

    outcome:
      policy: assumed          # confirmed | assumed | containment | no-reopen
      silence_hours: 72        # no customer message for so long counts as consent
      reopen_days: 7           # a return within so many days takes the resolution back

    topics:
      granularity: auto        # coarse | auto | fine | a number of topics
      minimum_size:            # tickets that make a topic; left empty, the number of tickets decides
      encoder: sentence        # sentence | lexical: compare texts by what they mean, or by the words they share
      curation:                # a file of renames, merges and splits by hand; else topics-curation.csv beside this one
      seeded: []               # topics you have in mind already, each with two to ten sentences of customers
      # and, if need be, sentences that sound alike and are not meant:
      # - {name: Cancel an order, examples: [please cancel my order, I do not want it any more], not: [cancel my account]}

    ranking:
      by: tickets              # tickets | hours | net | volume | opportunity | resolution
      task_success: 0.7        # share of task conversations that end resolved, until measured
      handle_minutes: 8        # minutes of human work per ticket, until measured
      cost_per_hour: 30.00     # what an hour of human work costs
      # setup_days: 10         # work until the tasks are live, to say when they have paid for it
      # setup_day_cost: 240.00 # what such a day costs; default eight hours

    tools:                     # a file that lists the tools your AI agent has, so that the report says what is missing:
    # tools: [{name: refund_order, effect: writes, owner: Payments, aliases: [orders.refund]}]

    # Tasks in use, with the day each went live: every report then says what they changed. Without a topic it is the one
    # in which the task started most; several topics, such as [t-0003, t-0007], count as one:
    # - {name: refund, live: 2026-09-01, topic: t-0003}
    tasks: []

    billing:
      recurrence: once_ever    # once_ever | once_per_period
      strict_completed: false  # true bills completed executions only
      rounding: half_away_from_zero   # half_away_from_zero | half_even
      carry_tiers: false       # true goes on counting tiers where the month's earlier price version ended
      grace_days: 0            # days between a period's end and its close; what comes later is corrected
      max_correction_age_days: 60     # an older execution that comes after a close is reported as a break
      budget:                  # what a month may cost, told at 80 and 100 %; an account may name its own

    # Price versions with their unit and their dates; a version is in force from its first day up to,
    # and not on, its last.
    prices:
      - {id: task-usage@start, sku: task-usage, unit: conversation, unit_price: 0.10, currency: USD}
      # The vendor's later price, per AI reply inside a task:
      # - {id: task-usage@2025-10-27, sku: task-usage, from: 2025-10-27, unit: reply, unit_price: 0.02, currency: USD}
      # Tiers: graduated prices each unit by the tier it falls in, volume all units by the tier reached; a bound belongs
      # to its tier, the last tier has none, and a fee is charged once when its tier is reached:
      # - {from: 2026-01-01, model: graduated, tiers: [{up_to: 1000, unit_price: 0.10}, {unit_price: 0.08, fee: 5.00}]}
      # Packages, charged when started (round: up) or when full (round: down):
      # - {from: 2026-01-01, model: package, package_size: 100, unit_price: 9.00, round: up}
      # And with every model: units that cost nothing, the least and the most that a month costs, one account's price:
      # - {from: 2026-01-01, account: acme, unit_price: 0.10, included: 50, minimum: 20.00, maximum: 500.00}

    # Reductions that were granted, each posted once, in the period of its date or the next open one:
    # - {id: CR-1, account: default, date: 2026-10-05, amount: 5.00, reason: an outage of a day}
    credits: []

    eligibility:
      - {tickets_per_month: 5000}

    vendor: {provider: My AskAI, service: My AskAI Tasks}

    # When the vendor's invoice is held against the log: what is too small to matter, and what was agreed beside the prices.
    reconciliation:
      tolerance_quantity: 0    # units by which a line may be off
      tolerance_minor_units: 1 # cents, or the like, by which a line may be off
      material_amount: 1.00    # differences up to this much,
      material_share: 0.005    # or up to this share of the invoice if that is more, ask nobody to act
      invoice_total: []        # totals that no line of the invoice states: - {invoice: INV-7, total: 25.00}
      credits: []              # promised by the vendor: - {period: 2026-10, amount: 5.00, reason: outage of 3 October}

    report:
      redact: true             # personal data in examples is replaced

    """
}
