/// The kind of a value (X.690, 8.1.2).
struct DERTag: Hashable {
  enum Class: UInt8 {
    case universal, application, context, personal
  }

  let `class`: Class
  let number: Int

  static func universal(_ number: Int) -> DERTag { DERTag(class: .universal, number: number) }
  /// `[number]`, a tag that means something in its place only.
  static func context(_ number: Int) -> DERTag { DERTag(class: .context, number: number) }

  static let boolean = universal(1)
  static let integer = universal(2)
  static let bitString = universal(3)
  static let octetString = universal(4)
  static let null = universal(5)
  static let objectIdentifier = universal(6)
  static let enumerated = universal(10)
  static let sequence = universal(16)
  static let set = universal(17)
  static let utcTime = universal(23)
  static let generalizedTime = universal(24)
}
