"""An import contract of our own: a rule imports no other rule.

Decides: that no module of a rule family imports another module of a family. A module whose name begins with `_`
holds what the rules of its own family share (a word list, say): those rules may import it, other families may not.
Leaves alone: what rules import from everywhere else; the layers decide that.
"""

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class RulesContract(Contract):
    """`families_of` names the package whose sub-packages are the families; `shared` is one without rules."""

    type_name = "rules"
    families_of = fields.StringField()
    shared = fields.StringField(required=False)

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002, FBT001  called so
        """Every import between two modules of families that is not one of the family's own shared parts."""
        packages = graph.find_children(str(self.families_of)) - {str(self.shared)}
        families = {name for name in packages if graph.find_children(name)}
        modules = {name: family for family in families for name in graph.find_children(family)}
        broken = [
            (importer, imported)
            for importer in sorted(modules)
            for imported in sorted(graph.find_modules_directly_imported_by(importer) & modules.keys())
            if not (_is_shared(imported) and modules[imported] == modules[importer])
        ]
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """One line an import."""
        for importer, imported in check.metadata["broken"]:
            output.print_error(f"- {importer} imports {imported}", bold=False)


def _is_shared(module: str) -> bool:
    return module.rpartition(".")[2].startswith("_")
