import Office
import Platform
import Store

/// What is changed of a body's carrier; nil leaves it as it is.
public struct CarrierChange: Sendable {
  /// An inner nil: bundles are carried by hand.
  public var send: CarrierCommand??
  public var receive: CarrierCommand??
  public var answers: Bool?

  public init() {}

  /// Nothing is carried by a program any more.
  public static var none: CarrierChange {
    var change = CarrierChange()
    change.send = .some(nil)
    change.receive = .some(nil)
    return change
  }
}

extension OfficeDesk {
  /// Who has a carrier, in the order of the address book.
  public func carriers() throws -> [Carrier] {
    let carriers = try database.read { try $0.carriers() }
    let order = try bodies().map(\.id)
    return order.compactMap { id in carriers.first { $0.body.id == id } }
  }

  /// The carrier of a body; one by hand where none was set.
  public func carrier(of body: Body) throws -> Carrier {
    try database.read { try carrier(of: body, in: $0) }
  }

  private func carrier(of body: Body, in transaction: Transaction) throws -> Carrier {
    try transaction.carrier(of: body.id)
      ?? Carrier(body: body, send: nil, receive: nil, answers: false, since: now())
  }

  /// Says by which programs bundles get to a body and come from it. They run as whoever hands over, so
  /// that it is the administrator who chooses them.
  ///
  /// - Throws: `PersonError.lacksRole`.
  public func setCarrier(of body: Body, _ change: CarrierChange) throws -> Carrier {
    for command in [change.send ?? nil, change.receive ?? nil] {
      if let program = command?.words.first { try requireOwnPath(program) }
    }
    return try act { transaction, now in
      try require(.keepCarriers)
      var carrier = try carrier(of: found(transaction.body(body.id)), in: transaction)
      if let send = change.send { carrier.send = send }
      if let receive = change.receive { carrier.receive = receive }
      if let answers = change.answers { carrier.answers = answers }
      try transaction.set(carrier)
      try transaction.record(
        "exchange.carrier", on: "body/\(body.id.value)",
        detail: [
          ("send", carrier.send?.words.joined(separator: " ") ?? ""),
          ("receive", carrier.receive?.words.joined(separator: " ") ?? ""),
          ("answers", carrier.answers ? "yes" : "no"),
        ], by: person.id, at: now)
      return carrier
    }
  }

  /// Runs a carrier with one word more behind its own, within the limit of time.
  ///
  /// - Parameter lock: Held until the program ends, even if this process ends before.
  func run(
    _ command: CarrierCommand, with path: String, for body: Body, holding lock: FileLock
  ) throws -> CarrierRun {
    var child = ChildProcess(
      command.program, Array(command.words.dropFirst()) + [path],
      environment: [
        "VPDT_BODY": body.organId.description, "VPDT_BODY_NAME": body.name,
        "VPDT_OFFICE_ID": office.organId.description,
        "PATH": Machine.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin",
      ])
    child.timeLimit = try number(of: .carrierSeconds) * 1000
    // What it says on standard output is for nobody.
    child.outputLimit = 16 << 20
    let outcome: Outcome
    do throws(ChildProcessError) {
      outcome = try child.run(
        holding: lock, goesOn: { [watch] in watch.goesOn(.carrying(body: body.name)) })
    } catch {
      switch error {
      case .notFound(let program): return CarrierRun(.missing, said: program)
      case .failed(let error): return CarrierRun(.missing, said: error.path + ": " + error.reason)
      }
    }
    let said = String(decoding: outcome.errors, as: UTF8.self)
    switch outcome.ending {
    case .exited(0): return CarrierRun(.done, said: said)
    case .exited(75): return CarrierRun(.later, said: said)
    case .exited(let status): return CarrierRun(.failed(status: Int(status)), said: said)
    case .signalled(let number): return CarrierRun(.signalled(Int(number)), said: said)
    case .outOfTime: return CarrierRun(.outOfTime, said: said)
    case .outputTooLong: return CarrierRun(.tooMuchOutput, said: said)
    case .stopped: throw WorkError.stopped
    }
  }
}
