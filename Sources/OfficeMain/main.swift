import CLI

#if canImport(Glibc)
  import Glibc
#endif

exit(start())
