using System.Text.Json.Nodes;
using Huiyin.DirectLine.Protocol;

namespace Huiyin.DirectLine.Uploads;

/// <param name="Activity">What came with the files; empty when nothing did.</param>
/// <param name="Files">In the order in which they came, which need not be that of the activity's attachments.</param>
internal sealed record ReceivedUpload(JsonObject Activity, IReadOnlyList<UploadedFile> Files)
{
    /// <summary>The activity with the files in their places: by name, then by order, and at the end those it does not mention.</summary>
    public JsonObject Compose()
    {
        var composed = (JsonObject)Activity.DeepClone();
        composed["type"] ??= "message";
        if (composed.OptionalArray("attachments") is not { } attachments)
        {
            composed["attachments"] = attachments = [];
        }

        var waiting = Files.ToList();
        foreach (var entry in attachments.OfType<JsonObject>().Where(entry => entry["contentUrl"] is null && entry["content"] is null))
        {
            var name = entry.OptionalString("name");
            var file = waiting.Find(candidate => candidate.SentName == name) ?? waiting.FirstOrDefault();
            if (file is not null)
            {
                waiting.Remove(file);
                Fill(entry, file);
            }
        }

        foreach (var file in waiting)
        {
            var entry = new JsonObject();
            Fill(entry, file);
            attachments.Add(entry);
        }

        return composed;
    }

    private static void Fill(JsonObject entry, UploadedFile file)
    {
        entry["contentType"] = file.Kind.ContentType;
        entry["contentUrl"] = file.ContentUrl;
        entry["name"] = file.Name;
    }
}
