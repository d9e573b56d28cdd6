/// A seal or a device with the office's secret key, in somebody's keeping.
///
/// The office writes down who holds it; never a key, a PIN or a password.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 32.
public struct CustodyItem: Equatable, Sendable {
  public enum Sort: String, CaseIterable, Sendable {
    case seal
    /// Thiết bị lưu khóa bí mật of the office itself; each person keeps their own (Art. 32(3)).
    case keyDevice = "key-device"

    /// - Throws: `CustodyError.unknownSort`.
    public init(named name: String) throws(CustodyError) {
      guard let sort = Sort(rawValue: name) else { throw .unknownSort(name) }
      self = sort
    }
  }

  public let id: ID<CustodyItem>
  public let sort: Sort
  /// What is engraved or written on it.
  public let label: String
  /// The maker's number, or an empty string.
  public let serial: String
  public let holder: ID<Person>
  public let holderName: String

  public init(
    id: ID<CustodyItem>, sort: Sort, label: String, serial: String, holder: ID<Person>,
    holderName: String
  ) {
    self.id = id
    self.sort = sort
    self.label = label
    self.serial = serial
    self.holder = holder
    self.holderName = holderName
  }

  /// As people call it, `C3`.
  public var title: String { "C\(id.value)" }

  /// The key of `C3` or `3`.
  ///
  /// - Throws: `CustodyError.unknown`.
  public static func key(_ text: String) throws(CustodyError) -> ID<CustodyItem> {
    let digits = text.hasPrefix("C") ? text.dropFirst() : text[...]
    guard let id = Int64(digits) else { throw .unknown(text) }
    return ID(id)
  }

  /// Checks that `giver` may put the item into the hands of `receiver`.
  ///
  /// The head gives seal and device into the clerk's keeping and may call them in; to anybody else
  /// they go only with written permission.
  ///
  /// - Throws: `CustodyError`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 32(1), 32(2)(b).
  public func checkHandOver(
    by giver: Person, to receiver: Person, permission: String
  ) throws(CustodyError) {
    if giver.id != holder, !giver.holds(.principal) {
      throw .notHeld(label, by: holderName)
    }
    if receiver.id == holder { throw .heldAlready(label, by: receiver.name) }
    let isUsual = receiver.holds(.clerk) || receiver.holds(.principal)
    if !isUsual, permission.isEmpty { throw .withoutPermission(to: receiver.name) }
  }
}

/// One time an item changed hands, as the minutes (biên bản) say it.
public struct CustodyEvent: Equatable, Sendable {
  /// Nil when the office entered the item.
  public let from: PostHolder?
  public let to: PostHolder
  public let on: CivilDate
  /// The document that permits it; empty where none is needed.
  public let permission: String
  public let note: String

  public init(from: PostHolder?, to: PostHolder, on: CivilDate, permission: String, note: String) {
    self.from = from
    self.to = to
    self.on = on
    self.permission = permission
    self.note = note
  }
}

/// Somebody, with the post they had on the day in question.
public struct PostHolder: Equatable, Sendable {
  public let name: String
  public let post: String

  public init(name: String, post: String) {
    self.name = name
    self.post = post
  }
}

/// Whether `text` looks like what nobody may write down: a key, a PIN, a password.
///
/// A few words cannot catch everything; they catch what people write beside a serial number.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 32(3).
public func looksSecret(_ text: String) -> Bool {
  let plain = folded(text)
  if secretWords.contains(where: { plain.contains($0) }) { return true }
  let words = plain.split { !$0.isLetter && !$0.isNumber }
  return zip(words, words.dropFirst()).contains { first, second in
    first == "pin" && second.count >= 4 && second.allSatisfy(\.isNumber)
  }
}

private let secretWords = ["mat khau", "password", "private key", "ma pin", "passphrase"]
