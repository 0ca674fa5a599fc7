namespace Huiyin.Privacy.Keys;

/// <param name="Seen">Rows looked at; fewer than asked for at the end.</param>
/// <param name="Changed">Rows encrypted anew.</param>
/// <param name="Last">Where to go on.</param>
internal sealed record ProtectedBatch(int Seen, int Changed, string? Last);
