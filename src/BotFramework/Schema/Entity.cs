#nullable disable

using System.Text.Json;
using System.Text.Json.Serialization;
using Huiyin.Protocol;

namespace Microsoft.Bot.Schema;

[JsonConverter(typeof(EntityJsonConverter))]
public class Entity
{
    public Entity()
    {
    }

    public Entity(string type = null)
    {
        Type = type;
    }

    [JsonPropertyName("type")]
    public string Type { get; set; }

    // Everything but the type: an entity's properties are for its type to define.
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement> Properties { get; set; }

    public T GetAs<T>() => SchemaJson.Convert<T>(this);

    public void SetAs<T>(T obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        var entity = SchemaJson.Deserialize<Entity>(SchemaJson.Serialize(obj));
        Type = entity.Type;
        Properties = entity.Properties;
    }

    public bool Equals(Entity other) =>
        other is not null && SchemaJson.Serialize(this).AsSpan().SequenceEqual(SchemaJson.Serialize(other));

    public override bool Equals(object obj) => ReferenceEquals(this, obj) || (obj is Entity other && Equals(other));

    // Equality is that of the content, which can change: only the type is steady enough to hash.
    public override int GetHashCode() => Type is null ? 0 : StringComparer.Ordinal.GetHashCode(Type);
}
