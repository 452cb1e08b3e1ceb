using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Reading;

/// <summary>Turns completed drafts into the shapes of a model.</summary>
internal static class ShapeBuilder
{
    /// <summary>The model of these shapes and the prelude's.</summary>
    public static SmithyModel Build(ModelDrafts model)
    {
        var drafts = model.Shapes.Values;
        var shapes = new Dictionary<ShapeId, Shape>(drafts.Count + Prelude.Shapes.Count);
        foreach (var shape in Prelude.Shapes)
        {
            shapes.Add(shape.Id, shape);
        }

        foreach (var draft in drafts)
        {
            // A model may bring the prelude along.
            shapes[draft.Id] = Build(draft);
        }

        return new SmithyModel(shapes, model.TraitIds);
    }

    private static Shape Build(ShapeDraft draft)
    {
        var traits = draft.Traits.ToMap();
        switch (draft.Type)
        {
            case ShapeType.Service:
                return new ServiceShape(draft.Id, traits, draft.Position)
                {
                    Version = draft.Version,
                    Operations = Ids(draft.Operations),
                    Resources = Ids(draft.Resources),
                    Errors = Ids(draft.Errors),
                    Rename = draft.Rename,
                };
            case ShapeType.Operation:
                return new OperationShape(draft.Id, traits, draft.Position)
                {
                    Input = draft.Input.Id,
                    Output = draft.Output.Id,
                    Errors = Ids(draft.Errors),
                };
            case ShapeType.Resource:
                return new ResourceShape(draft.Id, traits, draft.Position)
                {
                    Operations = Ids(draft.Operations),
                    Resources = Ids(draft.Resources),
                };
            default:
                var shape = new Shape(draft.Id, draft.Type, traits, draft.Position);
                shape.Members = Members(shape, draft.Members);
                return shape;
        }
    }

    private static Member[] Members(Shape shape, List<MemberDraft> drafts)
    {
        if (drafts.Count == 0)
        {
            return [];
        }

        var members = new Member[drafts.Count];
        for (var i = 0; i < members.Length; i++)
        {
            var draft = drafts[i];
            members[i] = new Member(shape, i, draft.Name, draft.Target.Id, draft.Traits.ToMap(), draft.Position);
        }

        return members;
    }

    private static ShapeId[] Ids(List<Reference> references)
    {
        if (references.Count == 0)
        {
            return [];
        }

        var ids = new List<ShapeId>(references.Count);
        var seen = new HashSet<ShapeId>();
        foreach (var reference in references)
        {
            if (seen.Add(reference.Id))
            {
                ids.Add(reference.Id);
            }
        }

        return [.. ids];
    }
}
