extension AssayConfiguration {
  /// The commented file that `assay init` writes; reading it back gives the defaults.
  package static let template = """
    # Assay's configuration. Every line may be left out; what stands here is the default.

    account:
      id: default
      name: ""
      zone: Etc/UTC            # the zone of billing periods and of days in the report
      enterprise: false        # an Enterprise plan needs no minimum of tickets
      currency: USD

    # Files and folders to read, relative to this file: tickets, executions and invoices together.
    inputs: []

    ai_agent:
      author_ids: []           # the AI agent's author ids in the help desk

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

    billing:
      recurrence: once_ever    # once_ever | once_per_period
      strict_completed: false  # true bills completed executions only
      rounding: half_away_from_zero   # half_away_from_zero | half_even

    # Price versions with their unit and their dates; a version is in force from its first day up to,
    # and not on, its last.
    prices:
      - {id: task-usage@start, sku: task-usage, unit: conversation, unit_price: 0.10, currency: USD}
      # The vendor's later price, per AI reply inside a task:
      # - {id: task-usage@2025-10-27, sku: task-usage, from: 2025-10-27, unit: reply, unit_price: 0.02, currency: USD}

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
