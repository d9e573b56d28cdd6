import Office
import Platform
import Store

extension OfficeDesk {
  /// Documents on their way to bodies, a page from behind `key` on: those nobody has answered, the
  /// oldest first; those in no bundle yet; then the others, the newest first.
  public func transfers(
    to body: Body? = nil, after key: TransferKey = .start, limit: Int
  ) throws -> [Transfer] {
    try database.read { try $0.transfers(to: body?.id, after: key, limit: limit) }
  }

  /// Bundles in the outbox that were not handed over, or not answered, the oldest first.
  public func undelivered(to body: Body? = nil, limit: Int) throws -> [Dispatch] {
    try database.read { try $0.undelivered(to: body?.id, limit: limit) }
  }

  /// Statuses that wait for a bundle, by their receivers.
  public func waitingStatuses(for body: Body? = nil) throws -> [WaitingStatuses] {
    try database.read { transaction in
      try transaction.waitingStatuses().compactMap { receiver, count in
        let found = try transaction.body(withIdentifier: receiver)
        if let body, body.id != found?.id { return nil }
        return WaitingStatuses(body: found, receiver: receiver, count: count)
      }
    }
  }

  /// How many bundles were not handed over or not answered, and since when the oldest.
  public func unsentBundles() throws -> (count: Int, oldest: Moment?) {
    try database.read { try $0.undelivered() }
  }

  /// Programs that carriers need and that are not there, each with the body it serves.
  public func missingCarrierPrograms() throws -> [(program: String, body: Body)] {
    try carriers().flatMap { carrier in
      let commands = [carrier.send, carrier.receive].compactMap { $0 }
      var seen: Set<String> = []
      return commands.flatMap { [$0.program] + $0.helpers }.filter { program in
        guard seen.insert(program).inserted else { return false }
        // sendmail mostly lies where only the administrator looks.
        let path = (Machine.variable("PATH") ?? "/usr/bin:/bin") + ":/usr/sbin:/usr/lib"
        return !ChildProcess(program, [], searchPath: path).isThere
      }.map { (program: $0, body: carrier.body) }
    }
  }
}
