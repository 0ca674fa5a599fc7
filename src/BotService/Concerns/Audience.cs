namespace Huiyin.Concerns;

/// <summary>Who is told of a step.</summary>
[Flags]
internal enum Audience
{
    None = 0,
    Reporter = 1,
    Followers = 2,

    /// <summary>Everybody outside who raised it or joined.</summary>
    Residents = Reporter | Followers,

    /// <summary>The staff of the unit that owns the concern after the step.</summary>
    Unit = 4,

    /// <summary>The supervisors.</summary>
    Supervisor = 8,
}
