import Archive
import Bytes
import Glibc
import Office
import Platform

// Submission packages. What is called whole must be what its own lists say, found out in the plainest way:
// the digest of every file stands in one of the lists.

extension Rules {
  func breach(byPackage bytes: [UInt8]) -> String? {
    do {
      try? Folders.removeFile(passing)
      // Not flushed: it is read once and gone.
      try Descriptor.making(passing).write(bytes)
      var limits = PackageLimits()
      (limits.file, limits.total) = (1 << 20, 4 << 20)
      let one = try ArchivePackageCheck(passing, limits: limits).run()
      let other = try ArchivePackageCheck(passing, limits: limits).run()
      if one != other { return "read twice, told twice differently" }
      if one.findings.count > 2 * PackageReport.limit { return "more findings than the limit" }
      guard one.isWhole else { return nil }
      if one.form == .unknown { return "whole, and nobody knows what it is" }
      return try unnamedFile(in: bytes)
    } catch {
      return "refused with \(error)"
    }
  }

  private func unnamedFile(in bytes: [UInt8]) throws -> String? {
    let archive = try ZipReader(size: bytes.count) { Array(bytes[$0..<$0 + $1]) }
    let files = try archive.entries.map { ($0.name, try archive.contents(of: $0)) }
    let lists = files.filter { $0.0.hasSuffix("METS.xml") || $0.0.hasSuffix("-sha256.txt") }
      .map { String(decoding: $0.1, as: UTF8.self).lowercased() }
    for (name, content) in files {
      // Nothing can name what names everything.
      let isTop = name.split(separator: "/").count <= 2
      if isTop, name.hasSuffix("METS.xml") || !lists.contains(where: { $0.contains("<") }) {
        continue
      }
      let digest = SHA256.digest(of: content).description
      let long = SHA512.digest(of: content).description
      if !lists.contains(where: { $0.contains(digest) || $0.contains(long) }) {
        return "whole, with a file nothing vouches for: \(name)"
      }
    }
    return nil
  }
}
