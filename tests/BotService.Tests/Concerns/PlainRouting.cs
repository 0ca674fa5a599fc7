namespace Huiyin.Concerns;

/// <summary>Everything is general and goes to the reception; every code is a unit.</summary>
internal sealed class PlainRouting : IRouting
{
    public const string Reception = "reception";

    public Routing Route(string category, string? area, ConcernKind kind, bool urgent) =>
        new(urgent ? DeadlineClass.Urgent : DeadlineClass.General, Reception, "default");

    public bool IsUnit(string code) => code != "no-such-unit";

    public bool IsReception(string code) => code == Reception;
}
