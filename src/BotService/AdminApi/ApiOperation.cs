using Huiyin.Staff;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Huiyin.AdminApi;

/// <summary>Adds to each call what the routing does not know: the token, and If-Match and ETag for acts.</summary>
internal sealed class ApiOperation : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(StaffTokenAuthentication.SchemeName, context.Document)] = [] }];
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsIfMatch>().Any())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = "If-Match",
                In = ParameterLocation.Header,
                Required = true,
                Description = "The ETag that was read, so that nobody's change is lost; * takes the concern as it is.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        return Task.CompletedTask;
    }
}
