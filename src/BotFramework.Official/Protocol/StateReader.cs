using Newtonsoft.Json;

namespace Huiyin.Protocol;

/// <summary>
/// Reads whole numbers without a declared type as int where they fit, as they were when a dialog put them there; a
/// reader of text would make them long.
/// </summary>
internal sealed class StateReader : JsonTextReader
{
    public StateReader(string json)
        : base(new StringReader(json))
    {
    }

    public override object? Value => base.Value is long and >= int.MinValue and <= int.MaxValue and var whole ? (int)whole : base.Value;
}
