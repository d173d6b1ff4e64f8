internal import Definitions

/// What can be wrong with a plan beyond the YAML.
package enum PlanCode: String, ProblemCode {
    /// The item is followed in a way for which it names nothing. `item`; `followed`; `key`: what it lacks.
    case itemUnfollowed = "plan-item-unfollowed"
    /// An entry must have exactly one of some keys, or one at most. `expected`: the keys; `got`: those it has, or empty.
    case keyChoice = "plan-key-choice"
    /// A key means nothing without another. `key`, `needed`.
    case keyAlone = "plan-key-alone"
    /// The survey offers no such figure. `figure`; `kind`: `measure`, `count` or `status`; `nearest`; `survey`.
    case figureUnknown = "plan-figure-unknown"
    /// The family has no such code. `code`, `expected`, `measure`, `nearest`.
    case codeUnknown = "plan-code-unknown"
    /// The level has no such territory. `level`, `nearest`, `unit`.
    case unitUnknown = "plan-unit-unknown"
    /// Not a day `YYYY-MM-DD`. `got`.
    case dayUnreadable = "plan-day-unreadable"
    /// What one alone can do is not shared. `got`.
    case thresholdTooLow = "plan-threshold-too-low"

    package var argumentNames: [String] {
        switch self {
        case .itemUnfollowed: ["followed", "item", "key"]
        case .keyChoice: ["expected", "got"]
        case .keyAlone: ["key", "needed"]
        case .figureUnknown: ["figure", "kind", "nearest", "survey"]
        case .codeUnknown: ["code", "expected", "measure", "nearest"]
        case .unitUnknown: ["level", "nearest", "unit"]
        case .dayUnreadable, .thresholdTooLow: ["got"]
        }
    }
}
