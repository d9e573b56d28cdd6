import Desk
import Office

// The keys of JSON format 1 for people, units and what is around them.

extension JSON {
  static func fields(_ unit: Unit) -> [(String, JSON)] {
    [
      ("abbreviation", .string(unit.abbreviation)), ("name", .string(unit.name)),
      ("closed", .date(unit.closedOn)),
    ]
  }

  static func standingIn(_ standing: StandingIn) -> JSON {
    .object([
      ("id", .int(Int(standing.id.value))), ("leader", .string(standing.leaderName)),
      ("standIn", .string(standing.standInName)), ("scope", .string(standing.scope.rawValue)),
      ("from", .date(standing.from)), ("until", .date(standing.until)),
      ("basis", .string(standing.basis)), ("note", .string(standing.note)),
      ("ended", .date(standing.endedOn)), ("reason", .string(standing.endedBecause)),
    ])
  }

  static func authority(_ authority: SigningAuthority) -> JSON {
    let plan = authority.plan
    return .object([
      ("id", .number(authority.id.map { Int($0.value) })),
      ("person", .string(authority.personName)), ("form", .string(plan.form.rawValue)),
      ("block", .array(plan.block.map { .string($0) })),
      ("kinds", .array(plan.kinds.map { .string($0.word) })), ("basis", .string(plan.basis)),
      ("from", .date(plan.from)), ("until", .date(plan.until)),
      ("grantedBy", .string(authority.grantorName)), ("ended", .date(authority.endedOn)),
      ("reason", .string(authority.endedBecause)),
    ])
  }

  static func fields(_ item: CustodyItem) -> [(String, JSON)] {
    [
      ("id", .string(item.title)), ("sort", .string(item.sort.rawValue)),
      ("label", .string(item.label)), ("serial", .string(item.serial)),
      ("holder", .string(item.holderName)),
    ]
  }

  static func custody(_ dossier: CustodyDossier) -> JSON {
    .object(fields(dossier.item) + [("events", .array(dossier.events.map(event)))])
  }

  private static func event(_ event: CustodyEvent) -> JSON {
    .object([
      ("on", .date(event.on)), ("from", .text(event.from?.name)),
      ("fromPost", .text(event.from?.post)), ("to", .string(event.to.name)),
      ("toPost", .string(event.to.post)), ("permission", .string(event.permission)),
      ("note", .string(event.note)),
    ])
  }

  static func handOver(_ handOver: HandOver) -> JSON {
    .object([
      ("id", .int(Int(handOver.id.value))), ("leaver", .string(handOver.leaver.name)),
      ("receiver", .string(handOver.receiver.name)), ("on", .date(handOver.on)),
      ("reason", .string(handOver.reason)),
      ("items", .array(handOver.items.map(item))),
    ])
  }

  private static func item(_ item: HandedOverItem) -> JSON {
    switch item {
    case .work(let document, let part):
      .object(fields(document) + [("part", .string(part.rawValue))])
    case .draft(let draft): .object(fields(draft) + [("part", .string("draft"))])
    case .dossier(let dossier):
      .object([
        ("dossier", .string(dossier.name)), ("title", .string(dossier.title)),
        ("part", .string("dossier")),
      ])
    }
  }

  static func person(_ dossier: PersonDossier) -> JSON {
    guard case .object(let fields) = person(dossier.person) else { return .null }
    return .object(
      fields + [
        ("units", .array(dossier.units.map { .object(JSON.fields($0)) })),
        ("posts", .array(dossier.posts.map(post))),
        ("standingsIn", .array(dossier.standingsIn.map(standingIn))),
        ("authorities", .array(dossier.authorities.map(authority))),
        ("custody", .array(dossier.custody.map { .object(JSON.fields($0)) })),
        ("keys", .array(dossier.keys.map { .object(JSON.fields($0)) })),
        ("openWork", .int(dossier.openWork)),
        ("work", .array(dossier.work.map { .object(JSON.fields($0)) })),
        ("drafts", .array(dossier.drafts.map { .object(JSON.fields($0)) })),
      ])
  }

  private static func post(_ change: PostChange) -> JSON {
    .object([
      ("before", .string(change.before)), ("post", .string(change.post)),
      ("on", .date(change.on)), ("reason", .string(change.reason)),
    ])
  }
}
