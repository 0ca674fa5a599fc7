using System.Text.Json.Serialization;

namespace Huiyin.Protocol;

/// <summary>The contracts of what every bot keeps in its state, generated at compile time.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Dictionary<string, object>))]
internal sealed partial class StateJsonContext : JsonSerializerContext;
