namespace Huiyin.Concerns;

/// <param name="Closed">Closed concerns whose words were erased.</param>
/// <param name="Open">Concerns that keep their words until they are closed.</param>
internal sealed record ErasedData(int Closed, int Open);
