import Office

extension Transaction {
  /// Sets the hour an incoming document is due by, or takes it away.
  public func setDueHour(_ hour: Moment?, of document: ID<IncomingDocument>) throws {
    try database.run("DELETE FROM due_hour WHERE incoming = ?", [.id(document)])
    if let hour {
      try database.run(
        "INSERT INTO due_hour (incoming, due_ms) VALUES (?, ?)",
        [.id(document), .integer(hour.milliseconds)])
    }
  }

  /// The same for an outgoing document.
  public func setDueHour(_ hour: Moment?, of document: ID<OutgoingDocument>) throws {
    try database.run("DELETE FROM due_hour WHERE outgoing = ?", [.id(document)])
    if let hour {
      try database.run(
        "INSERT INTO due_hour (outgoing, due_ms) VALUES (?, ?)",
        [.id(document), .integer(hour.milliseconds)])
    }
  }

  /// The hour that was written on a document, whatever became of its deadline since.
  public func dueHour(of document: ID<IncomingDocument>) throws -> Moment? {
    try database.run("SELECT due_ms FROM due_hour WHERE incoming = ?", [.id(document)]) {
      $0.moment(0)
    }.first
  }

  /// SQL for whether the hour of document `d`, due today, has come; its two places are midnight and
  /// now.
  static let hourHasCome =
    "EXISTS (SELECT 1 FROM due_hour h WHERE h.incoming = d.id AND h.due_ms BETWEEN ? AND ?)"

  static func hourValues(_ now: Moment) -> [Value] {
    let midnight = Moment(now.date) ?? now
    return [.integer(midnight.milliseconds), .integer(now.milliseconds)]
  }
}

extension Witness {
  /// The hour of a document of `register`, as the journal writes it.
  static func hour(_ register: String, _ acts: [String]) -> Witness {
    Witness(
      "hour", acts, .last,
      """
      (SELECT strftime('%Y-%m-%dT%H:%M:%S+07:00', due_ms / 1000 + 7 * 3600, 'unixepoch')
        FROM due_hour WHERE \(register) = r.id)
      """)
  }
}
