/// A bundle on its way through the outbox.
public struct Dispatch: Equatable, Sendable {
  public enum State: String, CaseIterable, Sendable {
    /// To be handed over, perhaps not for the first time.
    case queued
    /// Handed over.
    case sent
    /// Tried as often as is tried; goes again when somebody says so.
    case failed
    /// Handed over as often as is done without an answer.
    case unanswered
  }

  public let id: ID<Bundle>
  public let name: String
  public let body: Body
  public let state: State
  /// Attempts since it was queued last that were not successful.
  public let attempts: Int
  /// How often it was handed over.
  public let times: Int
  public let queuedAt: Moment
  /// When it was handed over last.
  public let sentAt: Moment?
  /// When it is tried, or goes again for want of an answer; nil for at once, or never.
  public let nextAt: Moment?
  public let documents: Int
  /// How the last attempt ended; nil if there was none, or nobody knows.
  public let last: CarrierRun?

  public init(
    id: ID<Bundle>, name: String, body: Body, state: State, attempts: Int, times: Int,
    queuedAt: Moment, sentAt: Moment?, nextAt: Moment?, documents: Int, last: CarrierRun?
  ) {
    self.id = id
    self.name = name
    self.body = body
    self.state = state
    self.attempts = attempts
    self.times = times
    self.queuedAt = queuedAt
    self.sentAt = sentAt
    self.nextAt = nextAt
    self.documents = documents
    self.last = last
  }

  public func isDue(at now: Moment) -> Bool { nextAt.map { $0 <= now } ?? true }
}

extension Dispatch {
  /// Seconds until the next attempt after so many; the last pause stays.
  static let pauses = [60, 300, 1800, 7200, 21_600]
  /// Days an answer is waited for after the bundle was handed over for the first, second, … time.
  static let patience = [1, 2, 4, 7]

  /// When to try again after `attempts` attempts, the last of them at `now`.
  public static func retry(of name: String, after attempts: Int, at now: Moment) -> Moment {
    let pause = pauses[min(max(attempts, 1), pauses.count) - 1]
    return now.later(by: spread(pause, name: name, round: attempts))
  }

  /// When to hand it over again if no answer has come to the `times`th time.
  public static func resend(of name: String, after times: Int, at now: Moment) -> Moment {
    let days = patience[min(max(times, 1), patience.count) - 1]
    return now.later(by: spread(days * 86_400, name: name, round: times))
  }

  /// When to ask again, by handing it over once more, what became of documents that have arrived: their
  /// register may take its time, and the word of it may be lost on the way.
  public var nextInquiry: Moment? {
    sentAt.map { Dispatch.resend(of: name, after: Dispatch.patience.count, at: $0) }
  }

  /// Up to a tenth longer, so that not all schools of a province come at once. The same for the same
  /// bundle and round: whoever asks twice is told the same.
  private static func spread(_ seconds: Int, name: String, round: Int) -> Int {
    // FNV-1a.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(name)#\(round)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return seconds + Int(hash >> 32) % (seconds / 10 + 1)
  }
}

extension Moment {
  fileprivate func later(by seconds: Int) -> Moment {
    Moment(milliseconds: milliseconds + Int64(seconds) * 1000) ?? self
  }
}

/// What happened while bundles were handed over to a body.
public enum SendingEvent: Equatable, Sendable {
  /// What waited lies in the outbox as a bundle now.
  case made(bundle: String, documents: Int)
  /// - Parameter time: The first time, the second, …
  case handedOver(bundle: String, time: Int)
  /// Somebody has moved it to the folder of those handed over.
  case takenAlong(bundle: String)
  /// - Parameter next: When it is tried again; nil: not by itself.
  case notHandedOver(bundle: String, CarrierRun, next: Moment?)
  /// An earlier attempt failed, and the next is not due yet.
  case waits(bundle: String, until: Moment)
  /// It holds a document that is frozen, and stays.
  case frozen(bundle: String)
  /// It goes again for want of an answer.
  case again(bundle: String)
  case unanswered(bundle: String, times: Int)
  /// Nothing carries it: it waits for somebody to take it along.
  case lies(bundle: String, path: String)
  /// A file that is no bundle for this body.
  case stranger(name: String)

  /// Whether something is not where it should be.
  public var isTrouble: Bool {
    switch self {
    case .notHandedOver, .unanswered, .frozen, .stranger: true
    case .made, .handedOver, .takenAlong, .waits, .again, .lies: false
    }
  }
}

/// Statuses that one receiver is to have with the next bundle.
public struct WaitingStatuses: Equatable, Sendable {
  /// Nil where nobody in the address book has the identifier.
  public let body: Body?
  /// The identifier they go to.
  public let receiver: String
  public let count: Int

  public init(body: Body?, receiver: String, count: Int) {
    self.body = body
    self.receiver = receiver
    self.count = count
  }

  public var receiverName: String { body?.name ?? receiver }
}

/// One document on its way to one body.
public struct Transfer: Equatable, Sendable {
  public let document: OutgoingDocument
  public let body: Body
  /// The bundle; nil while it waits for one.
  public let bundle: String?
  /// When the bundle was made.
  public let bundledAt: Moment?
  /// The way of the bundle; nil where it was exported by hand.
  public let dispatch: Dispatch?
  public let state: DeliveryState?
  /// Where the list goes on behind this line.
  public let key: TransferKey

  public init(
    document: OutgoingDocument, body: Body, bundle: String?, bundledAt: Moment?,
    dispatch: Dispatch?, state: DeliveryState?, key: TransferKey
  ) {
    self.document = document
    self.body = body
    self.bundle = bundle
    self.bundledAt = bundledAt
    self.dispatch = dispatch
    self.state = state
    self.key = key
  }

  public enum Standing: Equatable, Sendable {
    /// In no bundle yet.
    case waiting
    case queued, failed, handedOver, unanswered
    /// The body has said so, or somebody has noted it.
    case answered(DeliveryState)
  }

  public var standing: Standing {
    if let state, state != .sent { return .answered(state) }
    guard bundle != nil else { return .waiting }
    return switch dispatch?.state {
    case .queued: .queued
    case .failed: .failed
    case .unanswered: .unanswered
    case .sent, nil: .handedOver
    }
  }

  /// When its bundle goes on its way, or again, for the document's sake; nil: at once, or never.
  public var nextAt: Moment? {
    switch standing {
    // Closed bundles have no time at all.
    case .answered(.arrived): dispatch?.nextAt == nil ? nil : dispatch?.nextInquiry
    case .answered: nil
    default: dispatch?.nextAt
    }
  }
}

/// A place in the list of transfers: the oldest unanswered first, then what waits, then the rest.
public struct TransferKey: Equatable, Sendable {
  public enum Part: Int, Sendable { case open, waiting, rest }

  public let part: Part
  public let first: Int64
  public let second: Int64

  public init(_ part: Part, _ first: Int64, _ second: Int64) {
    self.part = part
    self.first = first
    self.second = second
  }

  /// Before everything.
  public static let start = TransferKey(.open, 0, 0)
}
