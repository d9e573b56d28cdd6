/// A table as it is printed: what stands over it, its rows, and who made it when.
public struct PrintedTable: Equatable, Sendable {
  public struct Row: Equatable, Sendable {
    public let cells: [String]
    /// Printed bold.
    public let isTotal: Bool

    public init(_ cells: [String], isTotal: Bool = false) {
      self.cells = cells
      self.isTotal = isTotal
    }
  }

  /// Who issues it, over the title.
  public let body: String
  public let title: String
  public let notes: [String]
  public let heads: [String]
  /// How much of the page's width each column has, in proportion to the others; nil where the first holds
  /// texts, and the others figures of the same width.
  public let textWidths: [Int]?
  public let rows: [Row]
  /// The last line: who and when.
  public let maker: String

  public init(
    body: String, title: String, notes: [String], heads: [String], textWidths: [Int]? = nil,
    rows: [Row], maker: String
  ) {
    self.body = body
    self.title = title
    self.notes = notes
    self.heads = heads
    self.textWidths = textWidths
    self.rows = rows
    self.maker = maker
  }

  /// The heads, the rows and the maker as a table for a spreadsheet.
  public func csv(withMark: Bool) -> String {
    CommaSeparated.written([heads] + rows.map(\.cells) + [[maker]], withMark: withMark)
  }
}
