extension OfficeDesk {
  /// A number that is another one after somebody else has written to the office, and stays the same
  /// while nobody has. What this desk writes itself does not change it. Reading it costs next to
  /// nothing, so a screen can ask at every key.
  public func newsStamp() throws -> Int {
    try database.run("PRAGMA data_version") { $0.int(0) }.first ?? 0
  }

  /// The folder in which something is written whenever the office changes.
  public var watchedFolder: String { folder.path }
}
