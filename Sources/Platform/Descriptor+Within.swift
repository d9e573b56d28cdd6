import CSystem
import Glibc

// Going down from an open folder one name at a time, following no link: for folders from elsewhere,
// in which `files` could lead to `/etc`, or be exchanged between looking and opening.

extension Descriptor {
  /// Opens the file `name` of this folder to read.
  ///
  /// - Throws: ELOOP if it is a link.
  public func file(_ name: String) throws(SystemError) -> Descriptor {
    try open(name, O_RDONLY | O_NONBLOCK)
  }

  /// Opens the folder `name` of this folder.
  ///
  /// - Throws: ENOTDIR or ELOOP if it is a link.
  public func folder(_ name: String) throws(SystemError) -> Descriptor {
    try open(name, O_RDONLY | O_DIRECTORY)
  }

  /// The facts of `name` in this folder itself, a link included.
  public func facts(of name: String) throws(SystemError) -> FileFacts {
    var status = stat()
    try checked("fstatat", path + "/" + name) {
      fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW)
    }
    return FileFacts(status)
  }

  /// The names in this folder, without `.` and `..`, in the order of their bytes.
  public func names() throws(SystemError) -> [String] {
    // The stream closes what it is given, and reads from where that one stands.
    let own = try checked("open", path) {
      vpdt_openat(number, ".", O_RDONLY | O_DIRECTORY, 0)
    }
    guard let stream = fdopendir(own) else {
      let error = SystemError("opendir", path)
      close(own)
      throw error
    }
    defer { closedir(stream) }
    return Folders.names(from: stream)
  }

  /// Reads `count` bytes from `offset`, fewer only at the end of the file.
  public func read(_ count: Int, at offset: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = try checked("pread", path) {
          pread(number, buffer.baseAddress.map { $0 + filled }, count - filled, offset + filled)
        }
        if got == 0 { return }
        filled += got
      }
    }
  }

  /// Lets the system forget what it remembers of this file, so that the next read comes from the
  /// disk. Only what was flushed can be forgotten.
  public func forget() {
    posix_fadvise(number, 0, 0, POSIX_FADV_DONTNEED)
  }

  private func open(_ name: String, _ flags: Int32) throws(SystemError) -> Descriptor {
    let place = path + "/" + name
    let number = try checked("open", place) {
      vpdt_openat(self.number, name, flags | O_NOFOLLOW, 0)
    }
    return Descriptor(number: number, path: place)
  }
}
