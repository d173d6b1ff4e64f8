import Disclosure
import Measures
import Questionnaires

/// The one wave, protected.
func disclose(_ estimates: WaveEstimates, rules: ConfidentialityRules = ConfidentialityRules()) throws -> Disclosed {
    try Discloser(rules: rules).disclose([estimates])[0]
}
