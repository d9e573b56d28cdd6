import Desk
import Glibc
import Office
import Platform

/// An office of a day in November 2026, in a folder that goes away with the value.
public final class SampleDesk {
  public let path: String
  public let clerk: OfficeDesk
  public let principal: OfficeDesk
  public let teacher: OfficeDesk

  /// - Parameters:
  ///   - isRehearsal: A real office has the same people; its clerk is the founder.
  ///   - place: Where the folder is made.
  ///   - programs: Where the programs are that an office can do without; nil for nowhere.
  public init(
    at moment: String = "2026-11-24T09:00", isRehearsal: Bool = true, in place: String? = nil,
    programs: String? = nil
  ) throws {
    path = (place ?? TestPlace.path) + "/vpdt-desk-" + Machine.randomName()
    let now = Moment(iso: moment)!
    if isRehearsal, place == nil, moment == FoundedOffice.moment {
      try SampleDesk.copy(FoundedOffice.shared.get(), to: path)
    } else {
      try SampleDesk.found(at: path, isRehearsal: isRehearsal, now)
    }
    var desk = try OfficeDesk.open(
      at: path, for: Visitor(account: "founder", moment: isRehearsal ? now : nil)
    ).at(now)
    desk.programs = programs
    clerk = desk
    principal = clerk.with(try clerk.person(named: "principal"))
    teacher = clerk.with(try clerk.person(named: "minh"))
  }

  fileprivate static func found(at path: String, isRehearsal: Bool, _ now: Moment) throws {
    let plan = OfficePlan(
      facts: OfficeFacts(
        name: "Trường THCS Hoa Ban", organId: OrganIdentifier("H29.123.7")!, abbreviation: "HB",
        place: "Đông Hòa", superiorName: "UBND xã Đông Hòa", isRehearsal: isRehearsal),
      superiorId: OrganIdentifier("H29.123"))
    _ = try OfficeDesk.found(
      plan, at: path, by: "founder", moment: now, people: OfficeDesk.rehearsalPeople)
  }

  /// A copy of the rehearsal office in the folder `original`, in which nobody writes meanwhile.
  public init(copyOf original: String, at moment: String) throws {
    path = Folders.parent(of: original) + "/vpdt-desk-" + Machine.randomName()
    try SampleDesk.copy(original, to: path)
    let now = Moment(iso: moment)!
    clerk = try OfficeDesk.open(at: path, for: Visitor(account: "founder", moment: now)).at(now)
    principal = clerk.with(try clerk.person(named: "principal"))
    teacher = clerk.with(try clerk.person(named: "minh"))
  }

  private static func copy(_ original: String, to path: String) throws {
    if try Folders.ownFacts(of: original)?.kind == .folder {
      try Folders.make(path)
      for name in try Folders.names(in: original) {
        try copy(original + "/" + name, to: path + "/" + name)
      }
    } else if !original.hasSuffix("-shm") {
      // What lies beside the database in shared memory is made anew from its log.
      try FileContents.writeNew(path, try FileContents.read(original, limit: 1 << 27) ?? [])
    }
  }

  deinit { try? Folders.removeAll(path) }

  /// A file beside the office, with these bytes.
  public func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = path + "/" + name
    try FileContents.writeNew(path, bytes)
    return path
  }

  public func plain(_ name: String) throws -> String {
    try file(name, Array("%PDF-1.4\n1 0 obj\n<< >>\nendobj\n\(name)\n%%EOF\n".utf8))
  }

  /// Copies a fixture out of Tests/Fixtures.
  public static func fixture(_ name: String) -> String {
    #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Fixtures/" + name
  }
}

/// The office most tests begin with, founded once and copied.
private enum FoundedOffice {
  static let moment = "2026-11-24T09:00"

  static let shared: Result<String, any Error> = Result {
    let path = TestPlace.path + "/vpdt-founded-" + Machine.randomName()
    try SampleDesk.found(at: path, isRehearsal: true, Moment(iso: moment)!)
    atexit { if case .success(let path) = FoundedOffice.shared { try? Folders.removeAll(path) } }
    return path
  }
}

extension IncomingDraft {
  /// A plan of the superior body on paper, as a clerk would read it off.
  public static func plan(_ reference: String = "1034/KH-GDĐT", issued: String = "2026-11-20")
    -> IncomingDraft
  {
    IncomingDraft(
      issuer: "UBND xã Đông Hòa", reference: DocumentReference(reference)!,
      issuedOn: CivilDate(iso: issued)!, kind: DocumentKind(word: "KH")!,
      subject: "Kế hoạch thi học sinh giỏi", medium: .paper)
  }
}
