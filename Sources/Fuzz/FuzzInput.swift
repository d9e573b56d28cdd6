import BadInput

/// As what an input is read; also the end of the name under which it is kept.
enum FuzzTarget: String, CaseIterable {
  case pdf, der, zlib, xml, base64, zip, bag, package, command

  /// Whose turn it is: signed files take the most time, and the most can go wrong with them.
  static func inTurn(_ round: Int) -> FuzzTarget {
    let turns: [FuzzTarget] = [
      .pdf, .xml, .pdf, .zip, .bag, .pdf, .xml, .base64, .pdf, .der, .pdf, .package, .zip, .xml,
      .bag, .pdf, .package, .zlib, .command,
    ]
    return turns[round % turns.count]
  }
}

/// An input and how it is to be read; it depends on nothing but its number and the samples.
struct FuzzInput {
  /// The end of the name of the file in which an input lies that is read from one.
  static let passing = ".input"

  let target: FuzzTarget
  let bytes: [UInt8]

  init(target: FuzzTarget, bytes: [UInt8]) {
    self.target = target
    self.bytes = bytes
  }

  init(_ samples: FuzzSamples, _ only: FuzzTarget?, run: UInt64, round: Int) {
    target = only ?? .inTurn(round)
    let seed = run &* 1_000_003 &+ UInt64(round)
    switch target {
    case .pdf: bytes = Mutation.file(of: samples.files, run: run, round: round)
    case .der:
      var mutation = Mutation(of: samples.structures, seed: seed)
      bytes = mutation.nextBytes()
    case .zlib:
      var mutation = Mutation(of: samples.compressed, seed: seed)
      bytes = mutation.nextBytes()
    case .xml:
      var mutation = MessageMutation(of: samples.exchange.messages, seed: seed)
      bytes = mutation.next()
    case .base64:
      var mutation = Base64Mutation(seed: seed)
      bytes = mutation.next()
    case .zip:
      var mutation = ArchiveMutation(of: samples.exchange.archives, seed: seed)
      bytes = mutation.next()
    case .bag:
      var mutation = BagMutation(of: samples.exchange.bags, seed: seed)
      bytes = mutation.next()
    case .command:
      var mutation = CommandMutation(seed: seed)
      bytes = mutation.next()
    case .package:
      // Bags are packages, too.
      if round % 5 == 0 {
        var mutation = BagMutation(of: samples.exchange.bags, seed: seed)
        bytes = mutation.next()
      } else {
        var mutation = PackageMutation(of: samples.exchange.packages, seed: seed)
        bytes = mutation.next()
      }
    }
  }
}

extension Rules {
  /// What is wrong about how an input is read; nil if nothing is.
  func breach(by input: FuzzInput) -> String? {
    switch input.target {
    case .pdf: breach(by: input.bytes)
    case .der: breach(byStructure: input.bytes)
    case .zlib: breach(byCompressed: input.bytes)
    case .xml: breach(byMessage: input.bytes)
    case .base64: breach(byBase64: input.bytes)
    case .zip: breach(byArchive: input.bytes)
    case .bag: breach(byBag: input.bytes)
    case .command: breach(byCommand: input.bytes)
    case .package: breach(byPackage: input.bytes)
    }
  }
}
