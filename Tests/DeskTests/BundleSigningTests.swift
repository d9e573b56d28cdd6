import Office
import Platform
import Support
import Testing

@testable import Desk

private let isInstalled = HelperProgram.all().contains { $0.name == .openssl && $0.version != nil }

@Suite(.enabled(if: isInstalled, "openssl is not installed"))
struct `A bundle that is signed` {
  private let office: SampleDesk
  private let superior: NeighbourDesk

  init() throws {
    office = try SampleDesk()
    superior = try NeighbourDesk()
    try office.issueReport()
    // Written by a shell: a file this process has open cannot be run.
    try run(
      #"""
      openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 3650 \
        -subj "/CN=Văn thư HB" -utf8 2>/dev/null
      printf '#!/bin/sh\ntest "$1" = content && exec openssl cms -sign -binary -outform DER \
        -md sha256 -signer %s/cert.pem -inkey %s/key.pem\n' "$PWD" "$PWD" > sign
      chmod 755 sign
      """#)
    try office.clerk.set(.bundleSigner, to: office.path + "/sign")
  }

  /// Runs a script in the folder of the office; returns what it prints.
  @discardableResult
  private func run(_ script: String) throws -> String {
    let child = ChildProcess("/bin/sh", ["-ec", "cd '\(office.path)'\n" + script])
    let outcome = try child.run()
    let errors = String(decoding: outcome.errors, as: UTF8.self)
    try #require(outcome.ending == .exited(0), "\(errors)")
    return String(decoding: outcome.output, as: UTF8.self)
  }

  private func export() throws -> ExportedBundle {
    try office.clerk.exportBundle(
      to: try office.clerk.body(named: "H29.123"), into: office.path + "/out", asArchive: false)
  }

  @Test func `is checked by bare openssl, which gives the tag manifest back`() throws {
    let bundle = try export()
    let content = try run(
      """
      cd '\(bundle.path)'
      openssl cms -verify -binary -inform DER -in tagmanifest-sha256.txt.p7s \
        -content tagmanifest-sha256.txt -CAfile '\(office.path)/cert.pem'
      """)
    let manifest = try FileContents.read(bundle.path + "/tagmanifest-sha256.txt", limit: 1 << 16)
    #expect(try Array(content.utf8) == #require(manifest) && !content.isEmpty)
    // The signature is named by no manifest: whoever knows nothing of it finds a sound bag.
    #expect(!content.contains("p7s"))
  }

  @Test(arguments: [false, true])
  func `says to its receiver who has signed it`(asArchive: Bool) throws {
    let bundle = try office.clerk.exportBundle(
      to: try office.clerk.body(named: "H29.123"), into: office.path + "/out",
      asArchive: asArchive)
    let report = try superior.clerk.importMessages([bundle.path])
    #expect(report.documents.count == 1)
    #expect(report.signature == BundleSignature(standing: .untrusted, signer: "Văn thư HB"))
  }

  @Test(arguments: [
    "data/0001/document.edxml", "bag-info.txt", "index.html", "manifest-sha256.txt",
  ])
  func `is refused for one changed byte`(name: String) throws {
    let bundle = try export()
    try run("cd '\(bundle.path)'; printf '~' | dd of='\(name)' bs=1 seek=40 conv=notrunc 2>&1")
    #expect(throws: ExchangeError.self) { try superior.clerk.importMessages([bundle.path]) }
    #expect(try superior.clerk.incoming(.state(.received), limit: 9) == [])
  }

  @Test func `is refused though whoever changed it has made all manifests fit`() throws {
    let bundle = try export()
    try run(
      """
      cd '\(bundle.path)'
      sed -i 's/^Contact-Name: .*/Contact-Name: Ai khác/' bag-info.txt
      cut -c 67- tagmanifest-sha256.txt > names
      xargs sha256sum < names > tagmanifest-sha256.txt
      rm names
      """)
    let error = #expect(throws: ExchangeError.self) {
      try superior.clerk.importMessages([bundle.path])
    }
    guard case .badBundle(_, let faults) = error else { return }
    #expect(faults.map(\.code) == ["bundle.signature-broken"])
    // Without its signature nobody could tell.
    try Folders.removeFile(bundle.path + "/tagmanifest-sha256.txt.p7s")
    #expect(try superior.clerk.importMessages([bundle.path]).documents.count == 1)
  }

  @Test func `is not made where its program signs something else`() throws {
    try run("printf '#!/bin/sh\\necho abc | ./sign content\\n' > other; chmod 755 other")
    try office.clerk.set(.bundleSigner, to: office.path + "/other")
    #expect(throws: SigningFailure.self) { try export() }
    #expect(try office.clerk.bundles(limit: 9).isEmpty)
    #expect(try office.clerk.waitingForDelivery(to: office.clerk.body(named: "H29.123")) == 1)
  }
}
