internal import Foundation
internal import Messages

extension MessageLanguage {
    /// Every digit that tells the number from its neighbours, with the language's decimal mark: `0,0730881682756035`.
    func number(_ value: Double) -> String {
        // A whole number needs no decimals, and a sign is a minus, not a hyphen.
        let isWhole = value == value.rounded() && abs(value) < 1e15
        let text = isWhole ? String(Int64(value)) : "\(value)"
        return text.replacingOccurrences(of: ".", with: self == .en ? "." : ",")
            .replacingOccurrences(of: "-", with: "−")
    }

    /// A fraction as a rounded percentage: `75 %`.
    func percentage(_ fraction: Double, decimals: Int = 0) -> String {
        let scale = decimals == 0 ? 1.0 : 10.0
        let number = number((fraction * 100 * scale).rounded() / scale)
        return switch self {
        case .fr: "\(number)\u{A0}%"
        case .de: "\(number) %"
        case .en: "\(number)%"
        }
    }
}
