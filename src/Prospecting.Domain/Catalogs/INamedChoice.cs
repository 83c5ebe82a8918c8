using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.Catalogs;

/// <summary>What people and files name by a code, a label or an alias.</summary>
internal interface INamedChoice
{
    string Code { get; }

    LocalizedText Label { get; }

    ValueList<string> Aliases { get; }

    bool IsActive { get; }
}
