namespace Huiyin.DialogContent;

/// <param name="Category">Code; an unknown one fits no rule that names categories.</param>
/// <param name="Area">Code, where one was recognised.</param>
/// <param name="Kind"><c>problem</c>, <c>suggestion</c>, <c>enquiry</c> or <c>praise</c>.</param>
/// <param name="Urgency">Code of the deadline class.</param>
internal sealed record RoutingQuestion(string Category, string? Area, string Kind, string Urgency);
