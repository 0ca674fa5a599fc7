#nullable disable

namespace Microsoft.Bot.Schema;

public interface IContactRelationUpdateActivity : IActivity
{
    string Action { get; set; }
}
