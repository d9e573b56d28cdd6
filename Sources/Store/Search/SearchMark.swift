import Office

/// What a document can be asked for beside its words: the kind of a mark stands in the upper bits, what
/// is marked below. Triggers keep the marks (V0020); only what enters very many rows writes its own.
struct SearchMark: Equatable {
  let value: Int64

  private init(_ kind: Int64, _ what: Int64) { value = kind << 40 | what }

  /// What stands in `search_mark`.
  init(value: Int64) { self.value = value }

  /// Issued in the month of a day.
  static func issued(_ day: CivilDate) -> SearchMark { SearchMark(1, month(day)) }

  /// Due in the month of a day.
  static func due(_ day: CivilDate) -> SearchMark { SearchMark(2, month(day)) }

  /// Somebody works on it, or has drafted it.
  static func handler(_ person: ID<Person>) -> SearchMark { SearchMark(3, person.value) }

  /// It went to a body.
  static func recipient(_ body: ID<Body>) -> SearchMark { SearchMark(4, body.value) }

  static let signed = SearchMark(5, 0)
  static let inDossier = SearchMark(6, 0)

  private static func month(_ day: CivilDate) -> Int64 { Int64(day.year * 12 + day.month) }
}
