namespace Huiyin.Concerns;

/// <summary>Answered from the settings that count now; the ledger itself knows no category and no unit.</summary>
internal interface IRouting
{
    /// <summary>Never null: what no rule fits goes to the reception.</summary>
    Routing Route(string category, string? area, ConcernKind kind, bool urgent);

    bool IsUnit(string code);

    /// <summary>Gets what no rule fits, so that handing on is its work.</summary>
    bool IsReception(string code);
}
