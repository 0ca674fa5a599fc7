using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Huiyin.Protocol;

/// <summary>Entities in a list are read as they come and written by what they are (a <see cref="Mention"/>, a <see cref="Place"/>).</summary>
internal sealed class EntityJsonConverter : JsonConverter<Entity>
{
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new JsonException("An entity is an object.");
        }

        var entity = new Entity();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                entity.Type = reader.GetString();
                continue;
            }

            var name = reader.GetString()!;
            reader.Read();
            entity.Properties ??= [];
            entity.Properties[name] = JsonElement.ParseValue(ref reader);
        }

        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
        {
            writer.WriteString("type"u8, value.Type);
        }

        foreach (var (name, property) in value.Properties ?? [])
        {
            writer.WritePropertyName(name);
            RawElementJsonConverter.WriteRaw(writer, property);
        }

        writer.WriteEndObject();
    }
}
