namespace Huiyin.Concerns;

internal enum ConcernSort
{
    Newest,
    Oldest,

    /// <summary>Open ones only: whose next act is due soonest comes first.</summary>
    Due,

    /// <summary>To which something happened last comes first.</summary>
    Updated,
}
