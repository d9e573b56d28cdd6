/// One transaction: the state it reads does not change under it, and what it writes is written as
/// a whole or not at all. Each kind of record adds its statements in a file of its own.
public struct Transaction {
  let database: Database

  /// What was journaled in it so far, by the words of the acts.
  public var acts: [String] { database.acts }
}
