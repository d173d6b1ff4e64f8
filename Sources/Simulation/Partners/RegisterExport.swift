internal import DelimitedText
internal import Territories

/// Writes the organisations that are asked as the table that a workspace keeps of them: `code,name,type,places`.
package struct RegisterExport {
    private let simulator: Simulator
    private let world: World

    /// Nil for a survey of households.
    package init?(_ simulator: Simulator) {
        guard let partners = simulator.partners else { return nil }
        self.simulator = simulator
        world = partners.world
    }

    /// - Parameter descriptor: open for writing; stays the caller's.
    package func write(to descriptor: Int32) throws {
        var writer = DelimitedWriter(descriptor: descriptor)
        try writer.record(["code", "name", "type", "places"])
        for organisation in world.organisations.sorted(by: { $0.code < $1.code }) {
            let places = organisation.places.map { simulator.territories.places[Int($0)].statedCode }
            try writer.record([
                organisation.code, organisation.name, organisation.kind.type, places.joined(separator: " "),
            ])
        }
        _ = try writer.finish()
    }
}
