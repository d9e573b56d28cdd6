/// What the journal knows of carriers.
extension WitnessedRecords {
  static let carrierWitnesses = [
    Witness("send", ["exchange.carrier"], .last, carrier("replace(send, char(10), ' ')")),
    Witness("receive", ["exchange.carrier"], .last, carrier("replace(receive, char(10), ' ')")),
    Witness("answers", ["exchange.carrier"], .last, carrier("iif(answers, 'yes', 'no')")),
  ]

  private static func carrier(_ value: String) -> String {
    "(SELECT \(value) FROM carrier WHERE body = r.id)"
  }
}
