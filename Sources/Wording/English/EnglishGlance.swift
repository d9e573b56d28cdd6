extension EnglishWords {
  public var holder: String { "Held by" }
}
