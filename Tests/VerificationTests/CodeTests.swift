import Testing

@testable import Messages
@testable import Verification

@Suite struct CodeTests {
    @Test(arguments: VerifyCode.allCases)
    func `every code begins with the command's name and lists its arguments sorted`(_ code: VerifyCode) {
        #expect(code.rawValue.hasPrefix("verify-"))
        #expect(code.argumentNames == code.argumentNames.sorted())
        #expect(MessageCatalogue.argumentNames(of: code.rawValue) == code.argumentNames)
    }
}
