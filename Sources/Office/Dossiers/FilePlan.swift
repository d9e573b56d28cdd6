/// The annual file plan (Danh mục hồ sơ): which dossiers will be made in a year, under headings.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 28 and Annex V.
public struct FilePlan: Equatable, Sendable {
  public let year: Int
  /// In the order of the plan; a minor heading belongs to the major one before it.
  public var headings: [Heading]

  public init(year: Int, headings: [Heading] = []) {
    self.year = year
    self.headings = headings
  }

  /// A heading (đề mục) and the dossiers under it.
  public struct Heading: Equatable, Sendable {
    public enum Level: Int, Sendable {
      /// Numbered I, II, III through the plan.
      case major = 1
      /// Numbered 1, 2, 3 under each major one.
      case minor = 2
    }

    public var level: Level
    public var title: String
    public var entries: [Entry]

    public init(level: Level, title: String, entries: [Entry] = []) {
      self.level = level
      self.title = title
      self.entries = entries
    }
  }

  /// A dossier that will be made.
  public struct Entry: Equatable, Sendable {
    public var notation: FileNotation
    public var title: String
    public var term: RetentionTerm
    /// The code of its class in the schedule; nil where none fits.
    public var scheduleClass: String?
    /// Whoever makes it, a name or a post; empty where nobody is named yet.
    public var person: String
    public var note: String

    public init(
      notation: FileNotation, title: String, term: RetentionTerm, scheduleClass: String? = nil,
      person: String = "", note: String = ""
    ) {
      self.notation = notation
      self.title = title
      self.term = term
      self.scheduleClass = scheduleClass
      self.person = person
      self.note = note
    }
  }

  public var entries: [Entry] { headings.flatMap(\.entries) }

  /// The entry of this notation, however it is spelled.
  public func entry(_ notation: FileNotation) -> Entry? {
    entries.first { $0.notation.key == notation.key }
  }

  /// The numerals of the headings, `I`, `1`, `2`, `II`.
  public var numerals: [String] {
    var (major, minor) = (0, 0)
    return headings.map { heading in
      switch heading.level {
      case .major:
        (major, minor) = (major + 1, 0)
        return romanNumeral(major)
      case .minor:
        minor += 1
        return String(minor)
      }
    }
  }

  /// What the plan says at its end: how many dossiers, how many of them for good and for a time.
  public var counts: Counts {
    entries.reduce(into: Counts()) { counts, entry in
      counts.total += 1
      switch entry.term {
      case .permanent: counts.permanent += 1
      case .unset: counts.unset += 1
      default: counts.temporary += 1
      }
    }
  }

  public struct Counts: Equatable, Sendable {
    public var total = 0
    public var permanent = 0
    public var temporary = 0
    public var unset = 0
  }

  /// The plan of another year made from this one: numbers, terms and persons stay; in titles the
  /// year of the plan and the school years it lies in move along, `năm học 2026-2027`.
  ///
  /// - Throws: `FilePlanError.badYear` for its own year, or one outside the calendar.
  public func forYear(_ year: Int) throws(FilePlanError) -> FilePlan {
    guard (1945...9999).contains(year), year != self.year else { throw .badYear(year) }
    func moved(_ text: String) -> String { movedYears(in: text, from: self.year, to: year) }
    return FilePlan(
      year: year,
      headings: headings.map { heading in
        var heading = heading
        heading.title = moved(heading.title)
        for index in heading.entries.indices {
          heading.entries[index].title = moved(heading.entries[index].title)
        }
        return heading
      })
  }
}

/// `4` as `IV`; zero has none.
func romanNumeral(_ number: Int) -> String {
  let signs = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
  var rest = number
  var numeral = ""
  for (worth, sign) in signs {
    while rest >= worth {
      numeral += sign
      rest -= worth
    }
  }
  return numeral
}
