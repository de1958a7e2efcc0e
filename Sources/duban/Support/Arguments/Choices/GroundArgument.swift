import ArgumentParser

/// What an appeal objects to.
enum GroundArgument: String, ExpressibleByArgument, CaseIterable {
    case reword
    case wrongUnit = "wrong_unit"
    case impossible
}
