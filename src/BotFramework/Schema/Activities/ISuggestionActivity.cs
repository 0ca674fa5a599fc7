#nullable disable

namespace Microsoft.Bot.Schema;

public interface ISuggestionActivity : IMessageActivity
{
    IList<TextHighlight> TextHighlights { get; set; }
}
