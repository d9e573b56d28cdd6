import Office

/// What the rooms say that the office keeps besides documents and people: copies, seals, the address
/// book, sequences of numbers, kinds and councils, closed registers, bundles, the receiving log.
public protocol FurtherWords {
  /// A word for the last row and a sentence for the help.
  func further(_ form: FurtherForm) -> KeyWords
  func further(_ command: FurtherCommand) -> KeyWords
  func room(_ room: FurtherRoom) -> String
  func roomKey(_ room: FurtherRoom) -> KeyWords
  /// Heads of the columns, in their order.
  func heads(_ room: FurtherRoom) -> [String]
  /// An empty list says what to do about it.
  func emptyRoom(_ room: FurtherRoom) -> String
  /// Asked before what can't be taken back; nil for everything else.
  func question(_ form: FurtherForm, about: String) -> String?
  /// Only so many of the latest are shown; the command that prints all.
  func latestOnly(_ count: Int, command: String) -> String
  /// How the numbers of a year can be divided.
  func division(_ division: NumberingPlan.Division) -> String
  var screenTakesEffect: String { get }
}

/// Forms for what is kept besides documents and people; the raw value names their drafts.
public enum FurtherForm: String, CaseIterable, Sendable {
  case copyAdd = "copy.add"
  case copyStrike = "copy.strike"
  case giveBack = "give-back"
  case replaced
  case field
  case slip
  case freeze = "secret.freeze"
  case takeOut = "secret.take-out"
  case sign
  case waste = "number.waste"
  case numberingSet = "numbering.set"
  case kindAdd = "kind.add"
  case kindClose = "kind.close"
  case kindOpen = "kind.open"
  case councilAdd = "council.add"
  case councilClose = "council.close"
  case custodyAdd = "custody.add"
  case custodyHandOver = "custody.hand-over"
  case bodyAdd = "body.add"
  case bodyEdit = "body.edit"
  case bodyClose = "body.close"
  case bodyGroup = "body.group"
  case registerClose = "register.close"
  case registerSigned = "register.signed"
  case registerReopen = "register.reopen"
  case registerPrint = "register.print"
  case exchangeExport = "exchange.export"
  case exchangeImport = "exchange.import"
  case exchangeAgree = "exchange.agree"
  case exchangeDecline = "exchange.decline"
  case journalExport = "journal.export"
  case screenSet = "screen.set"
  case review = "office.review"
  case limitSet = "document.limit"
  case limitLift = "document.limit-lift"
  case planLimit = "plan.limit"
  case trustAdd = "trust.add"
  case trustRemove = "trust.remove"
  case dossierOpen = "dossier.open"
  case dossierPut = "dossier.put"
  case dossierClose = "dossier.close"
  case dossierSubmit = "dossier.submit"
  case dossierReopen = "dossier.reopen"
  case loanAsk = "loan.ask"
  case loanGrant = "loan.grant"
  case loanRefuse = "loan.refuse"
  case loanReturn = "loan.return"
  case holdPlace = "hold.place"
  case holdLift = "hold.lift"
  case submissionAccept = "submission.accept"
  case submissionSendBack = "submission.send-back"
  case disposalPropose = "disposal.propose"
  case disposalVote = "disposal.vote"
  case disposalKeep = "disposal.keep"
  case disposalDecide = "disposal.decide"
  case disposalDestroy = "disposal.destroy"
  case searchSave = "search.save"
  case searchPrint = "search.print"
  case reportPrint = "report.print"

  /// The command that does the same.
  public var topic: CommandTopic {
    switch self {
    case .copyAdd: .copyAdd
    case .copyStrike: .copyStrike
    case .giveBack: .incomingReturnedOriginal
    case .replaced: .incomingReplaced
    case .field: .incomingField
    case .slip: .incomingSlip
    case .freeze: .secretFreeze
    case .takeOut: .secretTakeOut
    case .sign: .outgoingSign
    case .waste: .outgoingWaste
    case .numberingSet: .numberingSet
    case .kindAdd: .kindAdd
    case .kindClose: .kindClose
    case .kindOpen: .kindOpen
    case .councilAdd: .councilAdd
    case .councilClose: .councilClose
    case .custodyAdd: .custodyAdd
    case .custodyHandOver: .custodyHandOver
    case .bodyAdd: .bodyAdd
    case .bodyEdit: .bodyEdit
    case .bodyClose: .bodyClose
    case .bodyGroup: .bodyGroup
    case .registerClose: .registerClose
    case .registerSigned: .registerSigned
    case .registerReopen: .registerReopen
    case .registerPrint: .registerPrint
    case .exchangeExport: .exchangeExport
    case .exchangeImport: .exchangeImport
    case .exchangeAgree, .exchangeDecline: .exchangeAnswer
    case .journalExport: .journalExport
    case .screenSet: .screenSet
    case .review: .doctor
    case .limitSet, .planLimit: .limitSet
    case .limitLift: .limitLift
    case .trustAdd: .trustAdd
    case .trustRemove: .trustRemove
    case .dossierOpen: .dossierOpen
    case .dossierPut: .dossierPut
    case .dossierClose: .dossierClose
    case .dossierSubmit: .dossierSubmit
    case .dossierReopen: .dossierReopen
    case .loanAsk: .loanAsk
    case .loanGrant: .loanGrant
    case .loanRefuse: .loanRefuse
    case .loanReturn: .loanReturn
    case .holdPlace: .holdPlace
    case .holdLift: .holdLift
    case .submissionAccept: .submissionAccept
    case .submissionSendBack: .submissionSendBack
    case .disposalPropose: .disposalPropose
    case .disposalVote: .disposalVote
    case .disposalKeep: .disposalKeep
    case .disposalDecide: .disposalDecide
    case .disposalDestroy: .disposalDestroy
    case .searchSave: .savedAdd
    case .searchPrint: .search
    case .reportPrint: .reportShow
    }
  }

  /// Whether it is about nothing that is there already: it can be opened from anywhere.
  public var standsAlone: Bool {
    switch self {
    case .waste, .numberingSet, .kindAdd, .councilAdd, .custodyAdd, .bodyAdd, .bodyGroup,
      .registerClose, .registerPrint, .exchangeExport, .exchangeImport, .journalExport, .screenSet,
      .review, .planLimit, .trustAdd, .dossierOpen, .disposalPropose:
      true
    default: false
    }
  }
}

/// What a room does without asking anything first.
public enum FurtherCommand: Sendable {
  case send, receive

  public var topic: CommandTopic {
    switch self {
    case .send: .exchangeSend
    case .receive: .exchangeReceive
    }
  }
}

public enum FurtherRoom: CaseIterable, Sendable {
  case custody, bodies, numbering, kinds, councils, books, exchange, transfers, requests, unmatched,
    log
  case secrets, trust
  case dossiers, retention, submissions, loans, holds, disposals

  /// The command that prints the same.
  public var topic: CommandTopic {
    switch self {
    case .custody: .custodyList
    case .bodies: .bodyList
    case .numbering: .numberingShow
    case .kinds: .kindList
    case .councils: .councilList
    case .books: .registerList
    case .exchange: .exchangeList
    case .transfers: .exchangeStatus
    case .requests: .exchangeRequests
    case .unmatched: .exchangeUnmatched
    case .log: .incomingLog
    case .secrets: .secretList
    case .trust: .trustList
    case .dossiers: .dossierList
    case .retention: .retentionDue
    case .submissions: .submissionList
    case .loans: .loanList
    case .holds: .holdList
    case .disposals: .disposalList
    }
  }
}
