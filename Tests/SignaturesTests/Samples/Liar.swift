import Glibc
import Platform

/// A program called `openssl` that says yes to everything, gone with this object.
final class Liar {
  let folder: String

  init(saying script: String = "echo 'OpenSSL 3.0.19 27 Jan 2026'; exit 0") throws {
    folder = "/tmp/vpdt-liar-" + Machine.randomName()
    try Folders.make(folder)
    try FileContents.writeNew(
      folder + "/openssl", Array("#!/bin/sh\n\(script)\n".utf8), mode: 0o700)
  }

  deinit { try? Folders.removeAll(folder) }
}
