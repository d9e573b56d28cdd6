/// The forms of copies (Decree 30/2020/NĐ-CP, Art. 3(10) to 3(12), 25); the raw value is the
/// abbreviation in symbols.
public enum CopyForm: String, CaseIterable, Sendable {
  /// Sao y: the whole, from the original or an authentic copy.
  case certified = "SY"
  /// Sao lục: the whole, from a certified copy.
  case ofCopy = "SL"
  /// Trích sao: the wanted part.
  case extract = "TrS"

  /// As the law prints it on the copy (Annex I, Part II).
  public var printed: String {
    switch self {
    case .certified: "SAO Y"
    case .ofCopy: "SAO LỤC"
    case .extract: "TRÍCH SAO"
    }
  }
}

/// From what medium to what medium.
public enum CopyWay: String, CaseIterable, Sendable {
  case paperToPaper = "paper-paper"
  case electronicToPaper = "electronic-paper"
  case paperToElectronic = "paper-electronic"
  case electronicToElectronic = "electronic-electronic"

  public var from: Medium {
    self == .paperToPaper || self == .paperToElectronic ? .paper : .electronic
  }

  public var to: Medium {
    self == .paperToPaper || self == .electronicToPaper ? .paper : .electronic
  }
}

/// One way in which one form may be made; what is not listed is refused.
public struct CopyRule: Equatable, Sendable {
  public let form: CopyForm
  public let way: CopyWay
  public let article: String

  private init(_ form: CopyForm, _ way: CopyWay, _ article: String) {
    self.form = form
    self.way = way
    self.article = article
  }

  public static let all: [CopyRule] = [
    //       form        from what to what         Decree 30/2020/NĐ-CP
    CopyRule(.certified, .paperToPaper, "Art. 25(1)(a)"),
    CopyRule(.certified, .electronicToPaper, "Art. 25(1)(b)"),
    CopyRule(.certified, .paperToElectronic, "Art. 25(1)(c)"),
    // A signed electronic file is not copied into another one: it is forwarded.
    CopyRule(.ofCopy, .paperToPaper, "Art. 25(2)"),
    CopyRule(.ofCopy, .paperToElectronic, "Art. 25(2)"),
    CopyRule(.ofCopy, .electronicToPaper, "Art. 25(2)"),
    CopyRule(.extract, .paperToPaper, "Art. 25(3)"),
    CopyRule(.extract, .electronicToElectronic, "Art. 25(3)"),
    CopyRule(.extract, .electronicToPaper, "Art. 25(3)"),
    CopyRule(.extract, .paperToElectronic, "Art. 25(3)"),
  ]

  /// - Throws: `CopyError.noSuchWay`.
  public static func check(_ form: CopyForm, _ way: CopyWay) throws(CopyError) {
    if !all.contains(where: { $0.form == form && $0.way == way }) {
      throw .noSuchWay(form, way)
    }
  }
}
