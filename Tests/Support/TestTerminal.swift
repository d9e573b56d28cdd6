import Platform

/// Tests that start programs on a terminal need nothing else of the platform.
public typealias PseudoTerminal = Platform.PseudoTerminal
